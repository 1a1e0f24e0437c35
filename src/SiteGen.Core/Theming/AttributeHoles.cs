using System.Collections.Frozen;
using SiteGen.Markdown.Holes;

namespace SiteGen.Theming;

/// <summary>Which holes within the quotes of an attribute begin and end a stretch that is written as plain text.</summary>
/// <remarks>A loop or condition is no such stretch, but what stands in it is; a function that goes around words is one together with them.</remarks>
internal sealed class AttributeHoles(FrozenSet<string> blockFunctions)
{
    private int _depth;

    /// <summary>To be asked for each hole, in order.</summary>
    public (bool Begins, bool Ends) Next(string code)
    {
        var isInside = _depth > 0;
        var blocks = HoleStatements.BlocksOf(code, blockFunctions).ToList();
        if (!isInside && !HoleStatements.OpensFunction(code, blockFunctions))
        {
            var isWhole = blocks.Count == 0 && HoleStatements.FirstWord(code) is not ("else" or "when");
            return (isWhole, isWhole);
        }
        foreach (var word in blocks) _depth += word == "end" ? -1 : 1;
        return (!isInside, _depth <= 0);
    }
}
