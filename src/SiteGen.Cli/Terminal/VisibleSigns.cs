using SiteGen.Foundation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Makes control characters and invisible characters visible before they reach the terminal: names, titles and the
/// output of other programs may contain them.
/// </summary>
internal sealed class VisibleSigns : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(static renderable => new Visible(renderable));

    private sealed class Visible(IRenderable written) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => written.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            written.Render(options, maxWidth)
                .Select(static segment => segment.IsControlCode || segment.IsLineBreak ? segment : Shown(segment));

        private static Segment Shown(Segment segment) =>
            UnicodeText.Visible(segment.Text) is var text && ReferenceEquals(text, segment.Text) ? segment
                : new Segment(text, segment.Style);
    }
}
