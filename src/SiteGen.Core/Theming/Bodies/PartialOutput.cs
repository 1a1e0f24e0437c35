using System.Text;
using Scriban.Runtime;
using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>
/// Collects the output of a partial or shortcode: markup, and the positions of values that differ by target.
/// </summary>
internal sealed class PartialOutput : IScriptOutput
{
    private readonly List<Spot> _spots = [];

    public StringBuilder Builder { get; } = new();

    /// <summary>A value and the position of its markup for the page.</summary>
    internal readonly record struct Spot(int Start, int Length, FilledValue Value);

    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Records a value whose markup has just been written, from <paramref name="start"/> to the end.</summary>
    public void Mark(FilledValue value, int start) => _spots.Add(new Spot(start, Builder.Length - start, value));

    /// <returns><see cref="Html"/>, or a <see cref="FilledValue"/> if the markup differs by target.</returns>
    public object Finish()
    {
        var markup = Builder.ToString();
        return _spots.Count == 0 ? new Html(markup) : new PartialValue(markup, [.. _spots]);
    }
}
