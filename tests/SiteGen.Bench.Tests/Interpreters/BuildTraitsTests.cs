using System.Text.Json;
using SiteGen.Bench.Interpreters;
using Xunit;

namespace SiteGen.Bench.Tests.Interpreters;

public sealed class BuildTraitsTests
{
    [Theory]
    [InlineData("'--enable-optimizations' '--with-lto=no'", "", "", "yes", "no")]
    [InlineData("'--prefix=/usr/local'", "-fprofile-use -fprofile-correction", "", "yes", "no")]
    [InlineData("'--prefix=/usr/local'", "-fprofile-instr-use=code.profclangd", "-flto=thin", "yes", "yes")]
    [InlineData("'--with-lto=full'", "", "", "no", "yes")]
    [InlineData("'--with-lto'", "", "", "no", "yes")]
    [InlineData("'--enable-shared'", "-O3", "", "no", "no")]
    [InlineData("'--build=x86_64-linux-gnu' '--with-system-expat'", "-O2", "", "unknown", "unknown")]
    [InlineData("'--enable-optimizations' '--enable-optimizations=no'", "", "", "no", "no")]
    [InlineData("", "", "", "unknown", "unknown")]
    public void PGO_and_LTO_are_known_when_the_build_shows_them(
        string configArgs, string cflags, string ldflags, string pgo, string lto)
    {
        var answer = Answer(("CONFIG_ARGS", configArgs), ("PY_CORE_CFLAGS", cflags), ("PY_LDFLAGS_NODIST", ldflags));
        Assert.Equal((pgo, lto), (BuildTraits.Pgo(answer).State, BuildTraits.Lto(answer).State));
    }

    [Theory]
    [InlineData("-D_Py_TIER2=3 -D_Py_JIT", true, false, "yes", "off")]
    [InlineData("-D_Py_TIER2=1 -D_Py_JIT", true, true, "yes", "on")]
    [InlineData("-D_Py_TIER2=4", true, true, "interpreter", "on")]
    [InlineData("-O3", false, false, "no", "n/a")]
    [InlineData("", true, false, "yes", "off")]
    [InlineData("-D_Py_TIER2=3 -D_Py_JIT", null, null, "yes", "off")]
    [InlineData("-D_Py_TIER2=1 -D_Py_JIT", null, null, "yes", "on")]
    [InlineData("", null, null, "no", "n/a")]
    public void The_JIT_is_told_from_the_tier_2_interpreter(
        string cflags, bool? available, bool? enabled, string built, string byDefault)
    {
        var answer = Answer(("PY_CORE_CFLAGS", cflags)) with { JitAvailable = available, JitEnabled = enabled };
        Assert.Equal((built, byDefault), (BuildTraits.JitBuilt(answer), BuildTraits.JitDefault(answer)));
    }

    [Fact]
    public void Threading_and_the_JIT_do_not_make_another_class_of_builds()
    {
        var plain = BuildTraits.FlagsClass(Answer(("CONFIG_ARGS", "'--enable-optimizations'")));
        var threaded = Answer(("CONFIG_ARGS", "'--enable-optimizations' '--disable-gil'"),
            ("Py_GIL_DISABLED", "1")) with
        {
            Abiflags = "t",
            Version = "3.14.7",
        };
        var jit = Answer(("CONFIG_ARGS", "'--enable-optimizations' '--enable-experimental-jit=yes-off'"),
            ("PY_CORE_CFLAGS", "-D_Py_JIT"), ("Py_TAIL_CALL_INTERP", "0")) with
        {
            JitAvailable = true,
        };
        Assert.Equal([plain, plain], [BuildTraits.FlagsClass(threaded), BuildTraits.FlagsClass(jit)]);
    }

    [Theory]
    [InlineData("CONFIG_ARGS", "'--with-lto'")]
    [InlineData("CONFIG_ARGS", "'--enable-optimizations' '--with-lto'")]
    [InlineData("CONFIG_ARGS", "'--enable-optimizations' '--enable-bolt'")]
    [InlineData("CONFIG_ARGS", "'--enable-optimizations' '--with-assertions'")]
    [InlineData("Py_DEBUG", "1")]
    [InlineData("Py_TAIL_CALL_INTERP", "1")]
    public void What_changes_speed_makes_another_class_of_builds(string setting, string value)
    {
        var plain = Answer(("CONFIG_ARGS", "'--enable-optimizations'"));
        var other = plain with { Config = plain.Config!.SetItem(setting, JsonSerializer.SerializeToElement(value)) };
        Assert.NotEqual(BuildTraits.FlagsClass(plain), BuildTraits.FlagsClass(other));
        Assert.NotEqual(BuildTraits.FlagsClass(plain),
            BuildTraits.FlagsClass(plain with { Compiler = "Clang 19.1.0" }));
        Assert.NotEqual(BuildTraits.FlagsClass(plain),
            BuildTraits.FlagsClass(plain with { Libpython = "/usr/lib/libpython3.14.so" }));
    }

    private static Identification Answer(params (string Name, string Value)[] config)
    {
        var settings = string.Join(
            ", ", config.Select(static pair =>
                $"{JsonSerializer.Serialize(pair.Name)}: {JsonSerializer.Serialize(pair.Value)}"));
        return Identification.Parse(
            $$"""{"implementation": "CPython", "version": "3.13.5", "version_parts": [3, 13], "compiler": "GCC 14.2.0", "config": { {{settings}} } }""")!;
    }
}
