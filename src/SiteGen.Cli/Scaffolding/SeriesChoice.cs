using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Finds the series that a new part belongs to.</summary>
public static class SeriesChoice
{
    /// <returns>The series; one without parts and index stands for a new series.</returns>
    public static KnownSeries? Of(ImmutableArray<KnownSeries> known, NewPageRequest request, out Diagnostic? problem)
    {
        problem = null;
        if (request.Series is not { } name)
        {
            if (known is [var only]) return only;
            problem = ScaffoldProblems.NoSeries([.. known.Select(static series => series.Name)]);
            return null;
        }
        var key = Slug.Of(name);
        if (known.FirstOrDefault(series => series.Key == key || series.Key == name) is { } found) return found;
        problem = WhyNotNew(name, key, request.StartsSeries ? [] : known);
        return problem is null ? new KnownSeries(key, UnicodeText.OneLine(name), [], null) : null;
    }

    private static Diagnostic? WhyNotNew(string name, string key, ImmutableArray<KnownSeries> known)
    {
        if (key.Length == 0) return ScaffoldProblems.UnusableName(name, "the name has no letter or digit");
        var near = Nearest.Find(name, known.Select(static series => series.Name))
            ?? Nearest.Find(key, known.Select(static series => series.Key));
        return near is null ? null : ScaffoldProblems.UnknownSeries(name, near);
    }
}
