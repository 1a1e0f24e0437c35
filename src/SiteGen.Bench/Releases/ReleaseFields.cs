using SiteGen.Foundation;

namespace SiteGen.Bench.Releases;

/// <summary>The fields of <c>data/releases.yaml</c>.</summary>
public static class ReleaseFields
{
    /// <summary>The whole file.</summary>
    public static Shape File { get; } = Shape.Of(
        new(["newest"], "the newest version of each release or project: `\"3.14\": 3.14.10`",
            Shape: new NamedShape(Shape.Text)),
        new(["accepted"], "older versions that pages may go on quoting", Shape: Shape.Texts),
        new(["watch"], "the services that `sitegen data releases --update` asks", Shape: new ListShape(Shape.Of(
        [
            .. ReleaseSource.Kinds.Select(static kind => new DescribedField(
                [kind], "the name of the project at this service", Shape: Shape.Text)),
            new DescribedField(["as"], "the name of the project under `newest`", "its name", Shape.Text),
        ]))));
}
