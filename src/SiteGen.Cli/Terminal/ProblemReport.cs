using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Terminal;

/// <summary>Problems that are printed one after another, and how many of their code are not.</summary>
internal sealed record ProblemGroup(ImmutableArray<Diagnostic> Shown, string Code, int LeftOutCount);

/// <summary>How often one code occurs.</summary>
internal sealed record CodeCount(Severity Severity, string Code, int Count, int FileCount);

/// <summary>Holds what a terminal shows of any number of problems: errors first, and of many alike the first.</summary>
/// <param name="Table">By code, the most frequent first; empty where a reader needs none.</param>
internal sealed record ProblemReport(ImmutableArray<ProblemGroup> Groups, ImmutableArray<CodeCount> Table, int Count)
{
    /// <summary>More than these of one code are cut.</summary>
    public const int MostOfOneCode = 50;

    /// <summary>Shown of a code that is cut.</summary>
    public const int FirstOfMany = 10;

    /// <summary>More than these in all are summed up.</summary>
    public const int MostWithoutTable = 100;

    /// <param name="showsAll">Cut nothing.</param>
    public static ProblemReport Of(IEnumerable<Diagnostic> problems, bool showsAll)
    {
        var all = problems.Order().ToList();
        var byCode = all.GroupBy(static problem => (problem.Severity, problem.Code)).ToList();
        var isLong = all.Count > MostWithoutTable || byCode.Exists(static code => code.Count() > MostOfOneCode);
        return new ProblemReport(
            [.. GroupsOf(all, Severity.Error, showsAll), .. GroupsOf(all, Severity.Warning, showsAll)],
            isLong ? [.. Sorted(byCode.Select(CountOf))] : [],
            all.Count);
    }

    /// <summary>Few of a code stay in the order of their places; each code of many is a group of its own.</summary>
    private static IEnumerable<ProblemGroup> GroupsOf(List<Diagnostic> all, Severity severity, bool showsAll)
    {
        var ofSeverity = all.Where(problem => problem.Severity == severity).ToList();
        var many = showsAll ? [] : ofSeverity.GroupBy(static problem => problem.Code)
            .Where(static code => code.Count() > MostOfOneCode)
            .OrderBy(static code => code.Key, StringComparer.Ordinal).ToList();
        var cut = many.Select(static code => code.Key).ToHashSet(StringComparer.Ordinal);
        yield return new ProblemGroup([.. ofSeverity.Where(problem => !cut.Contains(problem.Code))], "", 0);
        foreach (var code in many)
            yield return new ProblemGroup([.. code.Take(FirstOfMany)], code.Key, code.Count() - FirstOfMany);
    }

    private static IEnumerable<CodeCount> Sorted(IEnumerable<CodeCount> codes) =>
        codes.OrderByDescending(static code => code.Severity).ThenByDescending(static code => code.Count)
            .ThenBy(static code => code.Code, StringComparer.Ordinal);

    private static CodeCount CountOf(IGrouping<(Severity Severity, string Code), Diagnostic> code) =>
        new(code.Key.Severity, code.Key.Code, code.Count(),
            code.Select(static problem => problem.Location.Path).Distinct().Count(static path => !path.IsRoot));
}
