using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>The command that measures it again.</summary>
public static class ReproduceBlock
{
    /// <param name="command">One line; nothing is written for an empty one.</param>
    public static Html Write(string command, EvidenceWords words) => command.Length == 0
        ? Html.Empty
        : new($"<div class=\"reproduce\"><span "
            + $"class=\"evidence-label\">{Html.Escape(words.Panel.MeasureAgain)}</span>\n"
            + $"<pre tabindex=\"0\" role=\"group\" aria-label=\"{Html.Escape(words.Panel.Command)}\">"
            + $"<code>{SafeText.Markup(command, 2000)}</code></pre></div>\n");
}
