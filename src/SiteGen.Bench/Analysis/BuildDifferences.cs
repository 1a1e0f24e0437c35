using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Analysis;

/// <summary>
/// Tells whether a comparison says something about Python, or only about how two Pythons were compiled.
/// </summary>
internal static class BuildDifferences
{
    public const string SameBinary = "same-binary";
    public const string SameFlags = "same-flags";
    public const string DifferentBuild = "different-build";

    /// <summary>At least one build was never examined, and nothing that is known of the two differs.</summary>
    public const string UnknownBuild = "unknown-build";

    /// <summary>Returns true when a ratio of the two builds says something about Python.</summary>
    public static bool AreAlike(Comparability comparability) => comparability.Class is SameBinary or SameFlags;

    public static Comparability Between(Interpreter? baseline, Interpreter? candidate) => (baseline, candidate) switch
    {
        (null, _) or (_, null) => new Comparability(DifferentBuild, ["a build is not described"]),
        _ when ReferenceEquals(baseline, candidate) => new Comparability(SameBinary, []),
        _ when !baseline.IsKnown || !candidate.IsKnown => OfUnknown(baseline, candidate),
        _ when IsSameBinary(baseline, candidate) => new Comparability(SameBinary, []),
        _ when baseline.FlagsClass == candidate.FlagsClass => new Comparability(SameFlags, []),
        _ => new Comparability(DifferentBuild, Differences(baseline, candidate)),
    };

    /// <summary>
    /// Compares the libraries, too: executables of shared builds are stubs and may be equal although their libraries
    /// differ.
    /// </summary>
    private static bool IsSameBinary(Interpreter baseline, Interpreter candidate) =>
        baseline.Sha256 == candidate.Sha256 && baseline.LibpythonSha256 == candidate.LibpythonSha256;

    /// <summary>Compares only what is known: two missing hashes are not equal hashes.</summary>
    private static Comparability OfUnknown(Interpreter baseline, Interpreter candidate)
    {
        ImmutableArray<string> told =
        [
            .. Told("compiler", baseline.Compiler, candidate.Compiler),
            .. Told("options of configure", baseline.ConfigArgs, candidate.ConfigArgs),
        ];
        return told.IsEmpty
            ? new Comparability(UnknownBuild, ["the executables were never examined"])
            : new Comparability(DifferentBuild, told);
    }

    private static IEnumerable<string> Told(string what, string baseline, string candidate) =>
        baseline == Interpreter.NotTold || candidate == Interpreter.NotTold ? [] : Named(what, baseline, candidate);

    private static ImmutableArray<string> Differences(Interpreter baseline, Interpreter candidate)
    {
        ImmutableArray<string> named =
        [
            .. Named("PGO", baseline.Pgo.State, candidate.Pgo.State),
            .. Named("LTO", baseline.Lto.State, candidate.Lto.State),
            .. Named("compiler", baseline.Compiler, candidate.Compiler),
            .. Named("debug build", Word(baseline.IsDebug), Word(candidate.IsDebug)),
            .. Named("shared library", Word(baseline.IsShared), Word(candidate.IsShared)),
            .. Named("tail-calling interpreter", Word(baseline.IsTailCalling), Word(candidate.IsTailCalling)),
            .. Named("JIT compiled in", baseline.JitBuilt, candidate.JitBuilt),
        ];
        return named.IsEmpty ? ["the options of configure differ"] : named;
    }

    private static IEnumerable<string> Named(string what, string baseline, string candidate) =>
        baseline == candidate ? [] : [$"{what}: {baseline} and {candidate}"];

    private static string Word(bool value) => value ? "yes" : "no";
}
