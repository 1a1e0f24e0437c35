using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>Stands for the interpreter of a configuration that needs none, because only its own tools run.</summary>
public static class NoPython
{
    private const string Name = "none";

    private static readonly BuildTrait Unknown = new(Interpreter.NotTold, "there is no interpreter");

    public static Results.Interpreter Instance { get; } = new()
    {
        Id = Name,
        Label = "no Python",
        Source = Name,
        Executable = Interpreter.NotTold,
        Sha256 = new string('0', 64),
        Version = Name,
        Hexversion = 0,
        Build = Interpreter.NotTold,
        Compiler = Interpreter.NotTold,
        Abiflags = "",
        ConfigArgs = Interpreter.NotTold,
        Pgo = Unknown,
        Lto = Unknown,
        IsDebug = false,
        IsShared = false,
        IsFreeThreaded = false,
        JitBuilt = "no",
        JitDefault = "n/a",
        IsTailCalling = false,
        Allocator = Interpreter.NotTold,
        GcThresholds = [],
        ObjectSizes = ImmutableSortedDictionary<string, int>.Empty,
        FlagsClass = Name,
    };

    public static bool Is(Interpreter interpreter) => interpreter.Source == Name;
}
