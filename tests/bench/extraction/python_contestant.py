"""Reads pages with python3-readability, one JSON line each, and answers with its CPU milliseconds and the text."""

import json
import logging
import re
import sys
import time

from readability import Document

logging.disable(logging.CRITICAL)
for line in sys.stdin:
    html = json.loads(line)["html"]
    started = time.process_time()
    try:
        document = Document(html)
        document.title()
        summary = document.summary()
    except Exception:
        summary = None
    milliseconds = (time.process_time() - started) * 1000
    text = None if summary is None else re.sub(r"<[^>]*>", " ", summary)
    print(json.dumps({"milliseconds": milliseconds, "text": text}), flush=True)
