import { App } from 'aws-cdk-lib';
import { PipelineStack } from './stack.ts';

const app = new App();
new PipelineStack(app, 'HumanRightsCitiesMonitor');
app.synth();
