using SiteGen.Evidence.Claims;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Evidence.Tests.Claims;

public sealed class NameCheckTests
{
    private static readonly SourceLocation Place = new(ClaimReader.File, 3, 5);

    [Theory]
    [InlineData("314-jit / nbody")]
    [InlineData("314t[threads=2] / cpu_sieve")]
    [InlineData("314t-gil / suite:compute")]
    [InlineData("314 / probe:zstd")]
    [InlineData("value 313 / nbody")]
    [InlineData("314t-jit / nbody")] // It cannot exist, and that is another answer.
    [InlineData("315 / nbody")] // Nobody has measured it, and that is another answer, too.
    [InlineData("315t-jit against 312 / nbody")]
    public void Known_names_are_right(string measure) => Assert.Null(Problem(measure, EvidenceBase.Empty));

    [Theory]
    [InlineData("314-jti / nbody", "There is no configuration '314-jti'.", "Did you mean '314-jit'?")]
    [InlineData("314-jit against 341 / nbody", "There is no configuration '341'.", "Did you mean '314'?")]
    [InlineData("315-jitt against 314 / nbody", "There is no configuration '315-jitt'.", "Did you mean '314-jit'?")]
    [InlineData("314-jit / nbdoy", "There is no workload 'nbdoy'.", "Did you mean 'nbody'?")]
    [InlineData("314-jit / suite:compuet", "There is no suite 'compuet'.", "Did you mean 'compute'?")]
    [InlineData("314 / probe:jit-avialable", "There is no probe 'jit-avialable'.", "Did you mean 'jit-available'?")]
    [InlineData("314t[thread=2] / cpu_sieve", "There is no case of cpu_sieve 'thread=2'.", "Did you mean 'threads=2'?")]
    [InlineData("314t / cpu_sieve", "There is no case of cpu_sieve ''.", "There are: threads=1, threads=2, threads=4.")]
    [InlineData("314t[threads=2] / nbody", "There is no case of nbody 'threads=2'.",
        "There is only one, and it has no name: remove the brackets.")]
    [InlineData("314 / probe:weather", "There is no probe 'weather'.",
        "There are: concurrent-interpreters, context-aware-warnings, ")]
    public void An_unknown_name_suggests_a_known_one(string measure, string message, string help)
    {
        var problem = Problem(measure, EvidenceBase.Empty)!;
        Assert.Equal(("SG0807", Place, message), (problem.Code, problem.Location, problem.Message));
        Assert.StartsWith(help, problem.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_session_has_is_known()
    {
        var evidence = EvidenceBase.Of([Ledgers.Exact(("django", "315", 1), ("django", "315-jit", 1))], []);
        Assert.Null(Problem("315-jit / django", evidence));
        Assert.NotNull(Problem("315-jit / django", EvidenceBase.Empty));
    }

    private static Diagnostic? Problem(string measure, EvidenceBase evidence) =>
        NameCheck.WhyUnknown(MeasureExpression.Parse(measure)!, Place, evidence.Names);
}
