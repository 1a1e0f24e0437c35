using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Problems that are printed one after another, and the number of problems of their code that are left out.
/// </summary>
internal sealed record ProblemGroup(ImmutableArray<Diagnostic> Shown, string Code, int LeftOutCount);

/// <summary>The number of problems of one code.</summary>
internal sealed record CodeCount(Severity Severity, string Code, int Count, int FileCount);

/// <summary>
/// The part of a list of problems that a terminal shows: errors first, and only the first of many with one code.
/// </summary>
/// <param name="Table">The counts by code, errors first and then by frequency; empty when the list is short.</param>
internal sealed record ProblemReport(ImmutableArray<ProblemGroup> Groups, ImmutableArray<CodeCount> Table, int Count)
{
    /// <summary>The largest number of problems of one code that are all shown.</summary>
    public const int MostOfOneCode = 50;

    /// <summary>The number of problems shown of a code that is cut.</summary>
    public const int FirstOfMany = 10;

    /// <summary>The largest number of problems that are shown without a table.</summary>
    public const int MostWithoutTable = 100;

    /// <param name="showsAll">True to cut nothing.</param>
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

    /// <summary>
    /// Returns one group for all codes with few problems, in the order of their places, then one for each other code.
    /// </summary>
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
