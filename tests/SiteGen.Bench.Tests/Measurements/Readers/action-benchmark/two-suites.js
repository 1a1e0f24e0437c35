window.BENCHMARK_DATA = {"entries": {
  "Python": [{"date": 1780000000000, "benches": [{"name": "parse", "unit": "ms", "value": 2}]}],
  "Go": [{"date": "soon", "benches": [{"name": "parse", "unit": "ns/op", "value": 500}, {"unit": "ns", "value": 1}]}],
  "Empty": []
}}
