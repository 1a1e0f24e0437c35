window.BENCHMARK_DATA = {
  "lastUpdate": 1780000100000,
  "repoUrl": "https://example.org/repo",
  "entries": {
    "Benchmark": [
      {"commit": {"id": "aaa"}, "date": 1780000000000, "tool": "cargo", "benches": [{"name": "parse", "range": "± 20", "unit": "ns/iter", "value": 200}]},
      {"commit": {"id": "bbb"}, "date": 1780000100000, "tool": "cargo", "benches": [{"name": "parse", "range": "± 10", "unit": "ns/iter", "value": 100}, {"name": "score", "unit": "Percent", "value": 3}]}
    ]
  }
}
