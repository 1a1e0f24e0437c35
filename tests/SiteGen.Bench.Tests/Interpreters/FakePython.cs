using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Tests.Interpreters;

/// <summary>Scripts that answer as an interpreter would, and folders that look like those of a machine.</summary>
internal static class FakePython
{
    public static string Answering(string version, string extra = "", string implementation = "CPython")
    {
        var parts = version.Split('.');
        var hexversion = (int.Parse(parts[0], CultureInfo.InvariantCulture) << 24) | (
            int.Parse(parts[1], CultureInfo.InvariantCulture) << 16);
        return $$"""
            cat <<'END'
            {"implementation": "{{implementation}}", "version": "{{version}}", "version_parts": [{{parts[0]}}, {{parts[1]}}], "hexversion": {{hexversion}}, "compiler": "GCC 14.2.0"{{extra}}}
            END
            """;
    }

    public static Surroundings Surroundings(ScratchFolder folder, params (string Name, string Value)[] variables) =>
        new(
        name =>
            variables.FirstOrDefault(pair => pair.Name == name).Value, folder.At("home"), [], [], AllowsScripts: true);

    public static Interpreter Interpreter(
        string id, long hexversion, bool freeThreaded = false, string jit = "no", string flagsClass = "same",
        bool debug = false) =>
        new()
        {
            Id = id,
            Label = id,
            Source = "path",
            Executable = id,
            Sha256 = "",
            Version = "",
            Hexversion = hexversion,
            Build = "",
            Compiler = "",
            Abiflags = "",
            ConfigArgs = "",
            Pgo = new BuildTrait("yes", ""),
            Lto = new BuildTrait("no", ""),
            IsDebug = debug,
            IsShared = false,
            IsFreeThreaded = freeThreaded,
            JitBuilt = jit,
            JitDefault = "n/a",
            IsTailCalling = false,
            Allocator = "",
            GcThresholds = [],
            ObjectSizes = ImmutableSortedDictionary<string, int>.Empty,
            FlagsClass = flagsClass,
        };
}
