using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Writes the nodes of a formula as MathML.</summary>
internal static class MathMarkup
{
    /// <param name="hole">Called at the place of each live value; null leaves them out.</param>
    public static void Write(MathNode node, StringBuilder html, Action<int>? hole)
    {
        switch (node)
        {
            case MathHole { IsText: true } value:
                hole?.Invoke(value.Index);
                break;
            case MathHole value:
                html.Append("<mn>");
                hole?.Invoke(value.Index);
                html.Append("</mn>");
                break;
            case MathLeaf { Name: "" } text:
                Html.Escape(text.Text, html);
                break;
            case MathLeaf leaf:
                Html.Escape(leaf.Text, html.Append('<').Append(leaf.Name).Append(leaf.Attributes).Append('>'));
                html.Append("</").Append(leaf.Name).Append('>');
                break;
            case MathBranch branch:
                html.Append('<').Append(branch.Name).Append(branch.Attributes).Append('>');
                foreach (var child in branch.Children) Write(child, html, hole);
                html.Append("</").Append(branch.Name).Append('>');
                break;
        }
    }
}
