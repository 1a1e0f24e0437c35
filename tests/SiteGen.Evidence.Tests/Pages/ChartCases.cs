using System.Collections.Immutable;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Made-up numbers that show every feature.</summary>
internal static class ChartCases
{
    public static ImmutableArray<(string Name, Chart Chart)> All =>
    [
        ("dots", Dots.Draw()), ("dots-log", DotsLog.Draw()), ("bars", Bars.Draw()), ("lines", Lines.Draw()),
            ("lines-time", LinesOfTime.Draw()),
        ("distribution", Distribution.Draw()), ("sparkline", Spark.Draw()), ("empty", Empty.Draw()),
    ];

    public static DotChart Dots => new()
    {
        Id = "dots",
        Title = "Time of 314t over 314, one thread",
        Words = EvidenceWords.English,
        Candidate = "314t",
        Baseline = "the time of 314",
        LowSide = "faster",
        HighSide = "slower",
        Band = new(0.983, 1.017, "noise floor ±1.7 %"),
        Groups =
        [
            new("Computing",
            [
                new("nbody", Reading.Of(1.09, 1.05, 1.13)) { Blocks = [1.04, 1.07, 1.09, 1.1, 1.12, 1.15] },
                new("fannkuch", Reading.Of(1.012, 0.995, 1.03)) { Blocks = [0.99, 1.0, 1.01, 1.02, 1.03, 1.9] },
                new("spectral_norm", Reading.Of(0.962, 0.951, 0.974)) { Blocks = [0.95, 0.96, 0.965, 0.97] },
            ]),
            new("Waiting",
            [
                new("asyncio_sleep", Reading.Of(1.002, 0.998, 1.006)),
                new("interpreters with the JIT", Reading.Absent("not possible in 3.14")),
                new("socket_echo", Reading.Of(double.NaN, 1, 2)),
            ]),
        ],
    };

    public static DotChart DotsLog => new()
    {
        Id = "dots-log",
        Title = "Time of four threads over one",
        Words = EvidenceWords.English,
        IsLog = true,
        LowSide = "faster",
        HighSide = "slower",
        Baseline = "the time with one thread",
        Groups = [new("", [new("314", Reading.Of(3.96, 3.9, 4.02)), new("314t", Reading.Of(1.07, 1.03, 1.12)),
            new("314-jit", Reading.Of(3.4, 3.2, 3.7))])],
    };

    public static BarChart Bars => new()
    {
        Id = "bars",
        Title = "Bytes for each object",
        Words = EvidenceWords.English,
        Unit = ChartUnit.Bytes,
        Groups =
        [
            new("object()", [new("314", Reading.Of(16)), new("314t", Reading.Of(32))]),
            new("list of ten", [new("314", Reading.Of(136.4, 134, 139)), new("314t", Reading.Of(152, 149.5, 155))]),
            new("function", [new("314", Reading.Of(160)), new("314t", Reading.Absent("not measured"))]),
        ],
    };

    public static LineChart Lines => new()
    {
        Id = "lines",
        Title = "Speed-up of computing with threads",
        Words = EvidenceWords.English,
        Unit = ChartUnit.Ratio,
        Measure = "speed-up over one thread",
        Along = "thread",
        AlongMany = "threads",
        Ideal = [(1, 1), (8, 8)],
        Series =
        [
            new("314", [At(1, 1, 1, 1), At(2, 0.99, 0.97, 1.01), At(4, 0.98, 0.96, 1), At(8, 0.96, 0.94, 0.98)]),
            new("314t", [At(1, 1, 1, 1), At(2, 1.94, 1.9, 1.97), At(4, 3.7, 3.5, 3.85), At(8, 6.4, 5.9, 6.8)]),
            new("subinterpreters", [At(1, 1, 1, 1), At(2, 1.8, 1.75, 1.85), At(4, 3.1, 2.9, 3.3),
            new(8, Reading.Absent("not measured"))]),
            new("314t-jit", [new(1, Reading.Absent("not possible in 3.14")),
            new(2, Reading.Absent("not possible in 3.14"))]),
        ],
    };

    public static LineChart LinesOfTime => new()
    {
        Id = "lines-time",
        Title = "Time of the same work split among threads",
        Words = EvidenceWords.English,
        Unit = ChartUnit.Seconds,
        Measure = "time, both axes logarithmic",
        Along = "thread",
        AlongMany = "threads",
        IsLog = true,
        Series = [new("314t", [At(1, 0.41, 0.4, 0.42), At(2, 0.21, 0.205, 0.22), At(4, 0.11, 0.105, 0.12)]),
            new("314", [At(1, 0.39, 0.385, 0.395), At(2, 0.4, 0.39, 0.41), At(4, 0.405, 0.395, 0.415)])],
    };

    public static DistributionChart Distribution => new()
    {
        Id = "distribution",
        Title = "Every value of nbody",
        Words = EvidenceWords.English,
        Unit = ChartUnit.Seconds,
        Groups =
        [
            new("",
            [
                new("314", Reading.Of(0.0412, 0.0408, 0.0417)) { Quartiles = new(0.0405, 0.0421),
                    Blocks = Values(0.0412, 24) },
                new("314-jit", Reading.Of(0.0371, 0.0366, 0.0378)) { Quartiles = new(0.0362, 0.0385),
                Blocks = [.. Values(0.0371, 24), 0.2] },
                new("314t-jit", Reading.Absent("not possible in 3.14")),
            ]),
        ],
    };

    public static Sparkline Spark => new()
    {
        Id = "spark",
        Title = "nbody on 314t over 314, by session",
        Words = EvidenceWords.English,
        Unit = ChartUnit.Ratio,
        Points =
        [
            new("2026-01-10", Reading.Of(1.12, 1.09, 1.15)), new("2026-01-24", Reading.Of(1.13, 1.1, 1.16)),
                new("2026-02-07", Reading.Absent("not measured")),
            new("2026-02-21", Reading.Of(1.1, 1.08, 1.12)), new("2026-03-07", Reading.Of(1.09, 1.05, 1.13)),
            new("2026-03-21", Reading.Of(1.08, 1.06, 1.1)),
        ],
    };

    public static DotChart Empty =>
        new()
        {
            Id = "empty",
            Title = "Nothing yet",
            Words = EvidenceWords.English,
            Groups = [new("", [new("nbody", Reading.Absent(""))])],
        };

    private static LinePoint At(double x, double point, double low, double high) =>
        new(x, Reading.Of(point, low, high));

    private static ImmutableArray<double> Values(double middle, int count) =>
        [.. Enumerable.Range(0, count)
            .Select(index => Math.Round(
                middle * (1 + (0.05 * Math.Pow((((index * 7) % count) - (count / 2.0)) / count * 2, 3))), 6))];
}
