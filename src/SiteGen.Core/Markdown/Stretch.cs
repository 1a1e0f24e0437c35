using System.Collections.Immutable;

namespace SiteGen.Markdown;

/// <summary>Splits lists at their expressions.</summary>
public static class Stretch
{
    /// <summary>Returns the ranges before each expression and after the last.</summary>
    public static ImmutableArray<Range> Between<T>(ImmutableArray<T> pieces, Func<T, bool> isExpression)
    {
        var stretches = ImmutableArray.CreateBuilder<Range>();
        var start = 0;
        for (var index = 0; index < pieces.Length; index++)
        {
            if (!isExpression(pieces[index])) continue;
            stretches.Add(start..index);
            start = index + 1;
        }
        stretches.Add(start..pieces.Length);
        return stretches.ToImmutable();
    }
}
