/** Numbers that decide what is fetched, how patiently and from whom. The README says by what evidence. */
export const webSettings = {
  /** The name robots.txt groups and X-Robots-Tag address us by. */
  agentToken: 'HumanRightsCitiesMonitor',
  /** A public page that says who we are, what we fetch and how to stop us. It must exist before the first live run. */
  contactUrl: 'https://humanrightscities.net/monitor',
  /** Bytes of body, on the wire and again after decoding. */
  maxBytes: 5 * 1024 * 1024,
  /** Bytes of one answer in all, whatever they are: the most that `PageRequest.maxBytes` can ask for. */
  maxAnswerBytes: 64 * 1024 * 1024,
  /** Bytes of status line and headers. */
  maxHeaderBytes: 32 * 1024,
  /** Header lines. */
  maxHeaderLines: 256,
  /** Redirects followed for one request. */
  maxRedirects: 10,
  /** Encodings one inside the other, such as `gzip, gzip`. */
  maxEncodings: 2,
  /** Seconds for name, connection and TLS of one hop. */
  connectSeconds: 10,
  /** Seconds from asking to the end of the headers of one hop. */
  firstByteSeconds: 15,
  /** Seconds for the whole request, redirects and body included. */
  totalSeconds: 30,
  /** Ports where public web servers live. */
  ports: [80, 443, 8080, 8443],
  /** Seconds to wait when a server says "too many requests" or "unavailable" and not for how long. */
  waitDefaultSeconds: 3600,
  /** The longest wait a server can ask for, in seconds. */
  waitMaxSeconds: 86_400,
  /** Bytes of robots.txt that are read; RFC 9309 asks for 500 KiB at least. */
  robotsMaxBytes: 500 * 1024,
  /** Seconds a robots.txt may be used; RFC 9309 says a day at most. */
  robotsMaxAgeSeconds: 86_400,
  /** Seconds until a robots.txt that could not be reached is asked for again. */
  robotsRetrySeconds: 3600,
  /** Seconds between two visits to one host. */
  spacingSeconds: 5,
  /** The longest a step sits and waits for a host's turn, in seconds; beyond it, it comes back later. */
  longestTurnWaitSeconds: 20,
  /** The longest `Crawl-delay` we obey, in seconds. */
  crawlDelayMaxSeconds: 120,
} as const;
