using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>Turns an interpreter's answer into the record that a session stores.</summary>
internal static class InterpreterIdentity
{
    private const int OldestMinor = 12;

    /// <returns>The reason why it is not measured, as a clause that follows the path; null when it is.</returns>
    public static string? WhyNotMeasured(Identification answer)
    {
        if (answer.Implementation != "CPython") return $"is {answer.Implementation}: only CPython is measured";
        if (answer.VersionParts[0] != 3 || answer.Minor < OldestMinor)
            return $"is Python {answer.Version}: 3.{OldestMinor} is the oldest supported version";
        if (answer.IsSet("Py_STATS"))
            return $"is a build of {answer.Version} that collects statistics (--enable-pystats): its times are "
                + $"meaningless";
        return null;
    }

    /// <param name="path">The real path of the executable.</param>
    /// <exception cref="IOException">A file of the interpreter cannot be read.</exception>
    public static Interpreter Of(Identification answer, string path, string source, Surroundings surroundings) => new()
    {
        Id = Id(answer),
        Label = Label(answer),
        Source = source,
        Executable = surroundings.WithoutHome(path),
        Sha256 = Sha256(path),
        LibpythonSha256 = answer.Libpython is { } library ? Sha256(library) : null,
        Version = answer.Version,
        Hexversion = answer.Hexversion,
        Build = answer.Build ?? "",
        Compiler = answer.Compiler ?? "",
        Abiflags = answer.Abiflags ?? "",
        Soabi = answer.Setting("SOABI") is { Length: > 0 } soabi ? soabi : null,
        ConfigArgs = surroundings.WithoutHome(answer.Setting("CONFIG_ARGS")),
        Pgo = BuildTraits.Pgo(answer),
        Lto = BuildTraits.Lto(answer),
        IsDebug = BuildTraits.IsDebug(answer),
        IsShared = answer.Libpython is not null,
        IsFreeThreaded = BuildTraits.IsFreeThreaded(answer),
        JitBuilt = BuildTraits.JitBuilt(answer),
        JitDefault = BuildTraits.JitDefault(answer),
        IsTailCalling = answer.IsSet("Py_TAIL_CALL_INTERP"),
        Allocator = BuildTraits.Allocator(answer),
        GcThresholds = answer.GcThresholds.IsDefault ? [] : answer.GcThresholds,
        StartMethod = answer.StartMethod,
        ObjectSizes = answer.ObjectSizes ?? ImmutableSortedDictionary<string, int>.Empty,
        FlagsClass = BuildTraits.FlagsClass(answer),
    };

    /// <summary>Makes ids unique: repeated ids get the suffixes -2, -3, …, in order.</summary>
    public static ImmutableArray<FoundInterpreter> WithUniqueIds(IEnumerable<FoundInterpreter> found)
    {
        var counts = new Dictionary<string, int>();
        return [.. found.Select(interpreter =>
            interpreter with { Identity = interpreter.Identity with { Id = Unique(interpreter.Identity.Id) } })];

        string Unique(string id)
        {
            counts[id] = counts.GetValueOrDefault(id) + 1;
            return counts[id] == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{counts[id]}");
        }
    }

    private static string Id(Identification answer) =>
        string.Create(CultureInfo.InvariantCulture,
            $"3{answer.Minor}{(BuildTraits.IsFreeThreaded(answer) ? "t" : "")}"
            + $"{(BuildTraits.IsDebug(answer) ? "d" : "")}");

    private static string Label(Identification answer) =>
        $"{answer.Version}{(BuildTraits.IsFreeThreaded(answer) ? " free-threaded" : "")}"
        + $"{(BuildTraits.IsDebug(answer) ? " debug" : "")}";

    private static string Sha256(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
