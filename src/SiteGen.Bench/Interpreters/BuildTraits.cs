using System.Security.Cryptography;
using System.Text;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>Reads how an interpreter was built from the <c>configure</c> and compiler flags that it recorded.</summary>
internal static class BuildTraits
{
    public static BuildTrait Pgo(Identification answer) =>
        Trait(answer, "--enable-optimizations", ["-fprofile-use", "-fprofile-instr-use"]);

    public static BuildTrait Lto(Identification answer) => Trait(answer, "--with-lto", ["-flto"]);

    public static BuildTrait Bolt(Identification answer) => Trait(answer, "--enable-bolt", []);

    /// <summary>
    /// Returns <c>no</c>, <c>yes</c> or <c>interpreter</c>: the tier-2 interpreter also reports that it is available.
    /// </summary>
    public static string JitBuilt(Identification answer)
    {
        var flags = answer.Setting("PY_CORE_CFLAGS");
        if (flags.Contains("-D_Py_JIT", StringComparison.Ordinal)) return "yes";
        if (flags.Contains("-D_Py_TIER2=", StringComparison.Ordinal)) return "interpreter";
        return answer.JitAvailable is true ? "yes" : "no";
    }

    /// <summary>
    /// Returns <c>on</c>, <c>off</c> or <c>n/a</c>. 3.13 has no function that reports it, but its flags show it:
    /// _Py_TIER2 is 1 for on, 3 for off.
    /// </summary>
    public static string JitDefault(Identification answer) =>
        JitBuilt(answer) == "no" ? "n/a"
        : answer.JitEnabled ?? !(answer.Setting("PY_CORE_CFLAGS").Contains("-D_Py_TIER2=3", StringComparison.Ordinal))
        ? "on"
        : "off";

    public static bool IsFreeThreaded(Identification answer) =>
        answer.IsSet("Py_GIL_DISABLED") || (answer.Build ?? "")
            .Contains("free-threading build", StringComparison.Ordinal);

    public static bool IsDebug(Identification answer) =>
        answer.IsSet("Py_DEBUG") || (answer.Abiflags ?? "").Contains('d');

    public static string Allocator(Identification answer) =>
        IsFreeThreaded(answer) ? "mimalloc" : answer.Setting("WITH_PYMALLOC") == "0" ? "malloc" : "pymalloc";

    /// <summary>
    /// Hashes the options of a build. Threading and the JIT are left out, because they are what is compared.
    /// </summary>
    public static string FlagsClass(Identification answer)
    {
        var flags = $"pgo={Pgo(answer).State} lto={Lto(answer).State} bolt={Bolt(answer).State} "
            + $"compiler={answer.Compiler} shared={answer.Libpython is not null} "
            + $"debug={IsDebug(answer)} assertions={HasOption(answer, "--with-assertions")} "
            + $"tail-call={answer.IsSet("Py_TAIL_CALL_INTERP")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(flags)))[..12];
    }

    private static BuildTrait Trait(Identification answer, string option, string[] compilerFlags)
    {
        if (HasOption(answer, option)) return new BuildTrait("yes", $"{option} in CONFIG_ARGS");
        var flags = $"{answer.Setting("PY_CORE_CFLAGS")} {answer.Setting("PY_LDFLAGS_NODIST")}";
        if (compilerFlags.FirstOrDefault(flag => flags.Contains(flag, StringComparison.Ordinal)) is { } found)
            return new BuildTrait("yes", $"{found} in the compiler's flags");
        return WhyUnknown(answer) is { } reason ? new BuildTrait("unknown", reason)
            : new BuildTrait("no", $"no {option} in CONFIG_ARGS");
    }

    // Distributions compile with flags that they do not record in the configuration, so a missing flag proves nothing.
    private static string? WhyUnknown(Identification answer)
    {
        var arguments = answer.Setting("CONFIG_ARGS");
        if (arguments.Length == 0) return "there is no CONFIG_ARGS";
        string[] marks = ["--build=", "--with-system-", "--with-dbmliborder", "--with-wheel-pkg-dir"];
        return marks.FirstOrDefault(mark => arguments.Contains(mark, StringComparison.Ordinal)) is { } mark
            ? $"CONFIG_ARGS is a distribution's: it has {mark}" : null;
    }

    private static bool HasOption(Identification answer, string option)
    {
        var arguments = answer.Setting("CONFIG_ARGS").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static argument => argument.Trim('\''));
        return arguments.LastOrDefault(argument => argument == option
            || argument.StartsWith(option + "=", StringComparison.Ordinal)) is { } given && given != option + "=no";
    }
}
