using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>Describes the form of a value for editors; <c>sitegen schema</c> writes it as JSON Schema.</summary>
/// <remarks>The readers decide what is valid; tests compare both.</remarks>
public abstract record Shape
{
    /// <summary>Any text; a plain number or truth value in YAML counts as one.</summary>
    public static Shape Text { get; } = new TextShape(null);

    public static Shape Boolean { get; } = new BooleanShape();

    public static Shape Texts { get; } = new ListShape(Text);

    /// <summary>A mapping of an author's own values.</summary>
    public static Shape Own { get; } = new NamedShape(new AnyShape());

    /// <summary>Any value.</summary>
    public static Shape Any { get; } = new AnyShape();

    public static Shape Matching(string pattern) => new TextShape(pattern);

    public static Shape OneOf(params ImmutableArray<string> values) => new ChoiceShape(values);

    public static Shape Either(params ImmutableArray<Shape> shapes) => new EitherShape(shapes);

    public static Shape Of(params ImmutableArray<DescribedField> fields) => new FieldsShape(fields);
}

/// <param name="Pattern">A regular expression that the text matches; null for any text.</param>
public sealed record TextShape(string? Pattern) : Shape;

public sealed record BooleanShape : Shape;

public sealed record IntegerShape(int Least, int Most) : Shape;

public sealed record ChoiceShape(ImmutableArray<string> Values) : Shape;

/// <summary>A list; a single item counts as one.</summary>
public sealed record ListShape(Shape Item) : Shape;

/// <summary>A mapping with fixed fields.</summary>
public sealed record FieldsShape(ImmutableArray<DescribedField> Fields) : Shape;

/// <summary>A mapping whose names the author chooses.</summary>
/// <param name="IsEmptyAllowed">True if a name may stand without a value.</param>
public sealed record NamedShape(Shape Value, bool IsEmptyAllowed = false) : Shape;

public sealed record EitherShape(ImmutableArray<Shape> Shapes) : Shape;

public sealed record AnyShape : Shape;
