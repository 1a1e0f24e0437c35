using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Theming.Bodies;

/// <summary>The styles, scripts and sources that a page needs for what it shows.</summary>
/// <param name="Assets">Style sheets and scripts of the theme, by their paths in 'assets', in ordinal order.</param>
/// <param name="Sources">Additional sources for the content security policy, by directive.</param>
public sealed record PageNeeds(
    ImmutableSortedSet<string> Assets, ImmutableSortedSet<(string Directive, string Source)> Sources)
{
    public static PageNeeds None { get; } = new(
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<(string, string)>(Comparer<(string, string)>.Create(Compare)));

    public bool IsNone => Assets.IsEmpty && Sources.IsEmpty;

    public PageNeeds WithAsset(string path) => this with { Assets = Assets.Add(path) };

    public PageNeeds WithSource(string directive, string source) =>
        this with { Sources = Sources.Add((directive, source)) };

    public PageNeeds With(PageNeeds other) => other.IsNone ? this : IsNone ? other
        : new PageNeeds(Assets.Union(other.Assets), Sources.Union(other.Sources));

    /// <summary>Returns a policy that allows the sources as well.</summary>
    public ContentPolicy Extend(ContentPolicy policy) => policy.IsNone ? policy
        : Sources.Aggregate(policy, static (sum, source) => sum.With(new PolicyAddition(
            source.Directive, [new Located<string>(source.Source, SourceLocation.Nowhere)], SourceLocation.Nowhere)));

    private static int Compare((string Directive, string Source) one, (string Directive, string Source) other) =>
        string.CompareOrdinal(one.Directive, other.Directive) is not 0 and var order ? order
        : string.CompareOrdinal(one.Source, other.Source);
}
