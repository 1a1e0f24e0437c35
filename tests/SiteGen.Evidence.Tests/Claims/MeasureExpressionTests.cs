using SiteGen.Evidence.Claims;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class MeasureExpressionTests
{
    [Theory]
    [InlineData("314-jit / suite:compute", "314-jit against 314 / suite:compute")]
    [InlineData("314t / nbody", "314t against 314 / nbody")]
    [InlineData("314t-gil / nbody", "314t-gil against 314 / nbody")]
    [InlineData("314 / nbody", "314 against 313 / nbody")]
    [InlineData("314t-gil against 314t / suite:jit", "314t-gil against 314t / suite:jit")]
    [InlineData("314t[threads=2] / cpu_sieve", "314t[threads=2] against 314[threads=2] / cpu_sieve")]
    [InlineData("314t[threads=2] against 314[threads=1] / cpu_sieve",
        "314t[threads=2] against 314[threads=1] / cpu_sieve")]
    [InlineData("314t[pool=threads] against 314[pool=fork] / pipeline_small",
        "314t[pool=threads] against 314[pool=fork] / pipeline_small")]
    [InlineData("314#2 against 314 / nbody", "314#2 against 314 / nbody")]
    [InlineData("value 314 / nbody", "value 314 / nbody")]
    [InlineData("value 314[threads=2] / cpu_sieve", "value 314[threads=2] / cpu_sieve")]
    [InlineData("value 314 / nbody / cpu", "value 314 / nbody / cpu")]
    [InlineData("value 314 / nbody / time", "value 314 / nbody")]
    [InlineData("314 / probe:jit-available", "314 / probe:jit-available")]
    [InlineData("314-jit / suite:compute / time", "314-jit against 314 / suite:compute")]
    [InlineData("314t / suite:memory / memory", "314t against 314 / suite:memory")]
    [InlineData("  314-jit/nbody  ", "314-jit against 314 / nbody")]
    [InlineData("314-jit  against\t314  /  nbody", "314-jit against 314 / nbody")]
    public void A_measure_has_one_way_to_be_written_in_full(string text, string canonical)
    {
        var measure = MeasureExpression.Parse(text);
        Assert.Equal(canonical, measure?.ToString());
        Assert.Equal(measure, MeasureExpression.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nbody")]
    [InlineData("314-jit")]
    [InlineData("314-jit nbody")]
    [InlineData("314-jit /")]
    [InlineData("/ nbody")]
    [InlineData("jit / nbody")] // Against what, nothing says.
    [InlineData("314#2 / nbody")]
    [InlineData("314-jit against / nbody")]
    [InlineData("value 314 against 313 / nbody")]
    [InlineData("314 against 313 / probe:zstd")]
    [InlineData("314-jit / suite:compute / speed")]
    [InlineData("314-jit / nbody / cpu")] // Whether a ratio of processor times is known, no session says.
    [InlineData("314 / probe:zstd / cpu")]
    [InlineData("314[threads=2 / cpu_sieve")]
    [InlineData("314[] / cpu_sieve")]
    [InlineData("314 / nbody / fannkuch")]
    [InlineData("314 / <script>")]
    public void Anything_else_is_no_measure(string text) => Assert.Null(MeasureExpression.Parse(text));

    [Fact]
    public void The_help_shows_measures()
    {
        var shown = MeasureExpression.Help.Split('\'').Where(static (_, index) => index % 2 == 1).Skip(1).ToList();
        Assert.Equal(6, shown.Count);
        Assert.All(shown, static text => Assert.NotNull(MeasureExpression.Parse(text)));
    }
}
