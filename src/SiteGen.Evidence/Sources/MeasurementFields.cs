using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>The fields of <c>data/measurements.yaml</c>. Tables of the guide contain these rows.</summary>
public static class MeasurementFields
{
    /// <summary>The fields of a group of result files.</summary>
    public static ImmutableArray<DescribedField> OfGroups { get; } =
    [
        DescribedField.Required("files",
            "the files, from `data/`; `{configuration}` stands for the name of the configuration, `*` for part of a "
            + "name; required", Shape.Text),
        new(["machine"],
            "one line; the host that a file names wins. A processor alone does not name a machine", Shape: Shape.Text),
        new(["measured"], "the day, `2026-11-20`; a file's own word wins",
            Shape: Shape.Matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        new(["names"], "short names by the tool's names", Shape: new NamedShape(Shape.Text)),
        new(["again"],
            "the files of a second run of the same, in the form of `files`: they show by how much equals differ",
            Shape: Shape.Text),
        new(["exact"],
            "`true` for numbers that do not vary, such as the bytes of a package; two different values are an error",
            Shape: Shape.Boolean),
    ];

    /// <summary>The fields of a group of files that no tool's reader knows.</summary>
    public static ImmutableArray<DescribedField> OfDescribedGroups { get; } =
    [
        new(["columns"],
            "the name of the column with the `value`; optionally those of the `configuration`, the `benchmark`, a "
            + "parameter (`case`) and the `process`",
            Shape: Shape.Of(
                DescribedField.Required("value", "the column with the numbers", Shape.Text),
                new(["configuration"], "the column with the name of the configuration", Shape: Shape.Text),
                new(["benchmark"], "the column with the name of the benchmark", Shape: Shape.Text),
                new(["case"], "the column with a parameter", Shape: Shape.Text),
                new(["process"], "the column that tells processes apart", Shape: Shape.Text))),
        new(["unit"],
            "the unit of the numbers: `ns`, `µs`, `ms`, `s`, `B`, `KB`, `MB`, `KiB`, `MiB`, `ops/s`, `MB/s`, `count`",
            Shape: Shape.Text),
        new(["each"],
            "the path to the rows in a JSON file; `[*]` stands for every item of a list, or every value of a mapping",
            Shape: Shape.Text),
    ];

    /// <summary>The whole file: groups by name.</summary>
    public static Shape File { get; } = new NamedShape(Shape.Of([.. OfGroups, .. OfDescribedGroups]));
}
