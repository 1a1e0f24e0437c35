using SiteGen.Bench.Pages.Charts;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>The command that measures it again.</summary>
public static class ReproduceBlock
{
    /// <param name="command">One line; nothing is written for an empty one.</param>
    public static Html Write(string command) => command.Length == 0
        ? Html.Empty
        : new($"<div class=\"reproduce\"><span class=\"evidence-label\">Measure it again</span>\n<pre tabindex=\"0\" aria-label=\"Command\"><code>{SafeText.Markup(command, 2000)}</code></pre></div>\n");
}
