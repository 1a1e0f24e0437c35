using System.Collections.Immutable;

namespace SiteGen.Bench.Workloads;

/// <summary>Workloads of pure Python that compute in one thread.</summary>
internal static class ComputeWorkloads
{
    private const string Pyperformance = "Name and parameters as in pyperformance; the code is our own.";

    public static readonly ImmutableArray<Workload> All =
    [
        Jit("nbody", "nbody", "Moves five bodies under gravity for 20,000 steps.", """{"iterations": 20000}""",
            Pyperformance),
        Jit("fannkuch", "fannkuch", "Flips prefixes of all permutations of nine numbers.", """{"n": 9}""",
        Pyperformance),
        Jit("spectral_norm", "spectral_norm", "Finds the norm of a matrix of 130 rows by ten power iterations.",
        """{"n": 130, "iterations": 10}""", Pyperformance),
        Jit("float", "float_points", "Makes and scales 100,000 points in space.", """{"points": 100000}""",
        "Name and number of points as in pyperformance; the code is our own."),
        Jit("richards_like", "richards_like",
        "Simulates a post office: objects pass parcels on through overridden methods.",
        """{"parcels": 10000}""", "Similar to pyperformance's richards, with other classes and parameters."),
        Jit("nqueens", "nqueens", "Tries all permutations for eight queens on a board.", """{"n": 8}""", Pyperformance),
        Jit("mandelbrot", "mandelbrot", "Counts the steps in which points of the plane escape.",
        """{"size": 96, "limit": 100}"""),
        Jit("sieve", "sieve", "Strikes out the multiples of primes below 200,000, one by one.",
        """{"limit": 200000}"""),
        Jit("bubble_sort", "bubble_sort", "Sorts 600 numbers by swapping neighbours.", """{"count": 600}"""),
        Jit("fibonacci", "fibonacci", "Computes the 24th Fibonacci number by recursion.", """{"n": 24}"""),
        Compute("matmul", "matmul", "Multiplies two matrices of 64 rows that are lists of lists.", """{"size": 64}"""),
        Compute("raytrace_like", "raytrace_like",
        "Shades three balls above a floor with small methods on short-lived vectors.", """{"size": 48}""",
        "Similar to pyperformance's raytrace, with another scene and size."),
        Compute("string_building", "string_building", "Formats, joins, replaces and appends text.",
        """{"lines": 6000}"""),
        Compute("comprehensions", "comprehensions", "Selects, groups and flattens 5,000 records in comprehensions.",
        """{"records": 5000}"""),
        Compute("generators", "generators", "Walks a tree of 100,000 nodes through nested generators.",
        """{"nodes": 100000}""", Pyperformance),
        new("web_request", 1, "web_request", Measure.Time,
        "Answers a request with routes, a template and JSON, called in process.", ["web"],
        Cases.Single("""{"requests": 200}""")),
        Compute("hot_sum_python", "hot_loop", "Adds up a list in a loop; the value is for one number.",
        """{"kind": "python", "count": 200000}"""),
        Compute("hot_sum_builtin", "hot_loop",
        "Adds up the same list with the built-in function in C; the value is for one number.",
        """{"kind": "builtin", "count": 200000}"""),
    ];

    private static Workload Jit(string id, string module, string summary, string json, string? replicates = null) =>
        new(id, 1, module, Measure.Time, summary, ["compute", "jit"], Cases.Single(json), replicates);

    private static Workload Compute(string id, string module, string summary, string json, string? replicates = null) =>
        new(id, 1, module, Measure.Time, summary, ["compute"], Cases.Single(json), replicates);
}
