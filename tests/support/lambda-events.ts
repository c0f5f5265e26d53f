/** A message as Lambda hands it to a function. */
export const sqsEvent = (message: object) => ({
  Records: [
    {
      messageId: 'm-1',
      receiptHandle: 'r-1',
      body: JSON.stringify(message),
      messageAttributes: {},
      eventSource: 'aws:sqs',
    },
  ],
});

/** A request as a function URL hands it to a function. */
export const urlEvent = (path: string, query = '') => ({
  version: '2.0',
  rawPath: path,
  rawQueryString: query,
  headers: { host: 'knowledge.example' },
  requestContext: { domainName: 'knowledge.example', http: { method: 'GET', path } },
  isBase64Encoded: false,
});
