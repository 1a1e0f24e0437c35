using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>The fields of <c>data/workloads.yaml</c>. A table of the guide contains the fields of a workload.</summary>
public static class OwnPlanFields
{
    public static ImmutableArray<DescribedField> OfWorkloads { get; } =
    [
        new(["python"],
            "the file and the function; it is called with the parameters of the case, or with the result of `setup`",
            Shape: Shape.Matching("^[^:]+[.]py:[A-Za-z_]")),
        new(["setup"], "a function of the same file that is called once, with the parameters of the case",
            Shape: Shape.Text),
        new(["command"],
            "a program with its arguments, run from the site's folder without a shell; one run is one value",
            Shape: Shape.Text),
        new(["prepare"], "a command that runs before each value and is not timed", Shape: Shape.Text),
        new(["answer"], "`stdout` if all configurations must print the same", Shape: Shape.OneOf("stdout")),
        new(["reads"], "the format of the results, if `command` is a benchmark tool, such as `pytest-benchmark`",
            Shape: Shape.OneOf(ToolFormats.All)),
        new(["results"],
            "the files that the tool writes, if it writes neither to `{out}` nor to its standard output",
            Shape: Shape.Text),
        new(["cases"], "parameters with their values; every combination is a case",
            Shape: new NamedShape(Shape.Texts)),
        new(["about"], "one sentence", Shape: Shape.Text),
    ];

    /// <summary>The whole file.</summary>
    public static Shape File { get; } = Shape.Of(
        DescribedField.Required("configurations",
            "what is compared, by name: `python`, the interpreter, and any texts that commands contain as `{name}`",
            new NamedShape(new NamedShape(Shape.Text))),
        new(["baseline"], "the configuration that the others are compared with", "the first", Shape.Text),
        DescribedField.Required("workloads", "what is measured, by name", new NamedShape(Shape.Of(OfWorkloads))));
}
