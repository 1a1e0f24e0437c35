using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Writes the command that repeats a measurement.</summary>
public static class ReproduceBlock
{
    /// <param name="command">A single line; nothing is written when it is empty.</param>
    public static Html Write(string command, EvidenceWords words) => command.Length == 0
        ? Html.Empty
        : new($"<div class=\"reproduce\"><span "
            + $"class=\"evidence-label\">{Html.Escape(words.Panel.MeasureAgain)}</span>\n"
            + $"<pre tabindex=\"0\" role=\"group\" aria-label=\"{Html.Escape(words.Panel.Command)}\">"
            + $"<code>{SafeText.Markup(command, 2000)}</code></pre></div>\n");
}
