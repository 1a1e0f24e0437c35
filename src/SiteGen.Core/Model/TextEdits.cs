using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>A page and what takes its place.</summary>
public readonly record struct PageEdit(Page Before, Page Now);

/// <summary>Makes a site anew of which only the texts of some pages are other: each takes the place of the page before in every list.</summary>
/// <remarks>It gives what <see cref="Assembler"/> gives, in a fraction of the time: most saves change a text.</remarks>
internal static class TextEdits
{
    /// <returns>Null where an edit changed more than a text.</returns>
    public static SiteModel? Apply(SiteModel before, ImmutableArray<PageEdit> edits, SiteConfig config, BuildOptions options)
    {
        var isSameQuestion = ReferenceEquals(before.Config, config) && before.Options with { Now = options.Now } == options;
        if (!isSameQuestion || !edits.All(IsOfText)) return null;
        var site = edits.Aggregate(before, Apply);
        return site with { Options = options, LeftOut = [.. site.LeftOut.Select(page => LeftOutPage.Of(page.Page, options))] };
    }

    /// <summary>Whether nothing but the text tells two states of a page apart, of all that other pages and lists are made from.</summary>
    /// <remarks>A title can stand in the text, and a value can change it or a description while their source stays.</remarks>
    private static bool IsOfText(PageEdit edit)
    {
        var (before, now) = edit;
        return now.IsContent && before.Kind == now.Kind && before.Status == now.Status && before.Section == now.Section && before.Url == now.Url
            && before.Parsed.Head == now.Parsed.Head && before.Title == now.Title && before.Front.Description == now.Front.Description
            && before.Links.Select(static link => link.Page).SequenceEqual(now.Links.Select(static link => link.Page));
    }

    private static SiteModel Apply(SiteModel site, PageEdit edit)
    {
        var (before, now) = edit;
        if (!site.Pages.ContainsKey(now.Path)) return site with { LeftOut = [.. site.LeftOut.Select(page => ReferenceEquals(page.Page, before) ? page with { Page = now } : page)] };
        var parents = now.Section.Ancestors().Prepend(now.Section);
        return site with
        {
            Pages = With(site.Pages, [KeyValuePair.Create(now.Path, now)]),
            Articles = Swapped(site.Articles, edit),
            Live = now.IsLive || before.IsLive ? [.. site.Live.Where(page => page.Path != now.Path).Concat(now.IsLive ? [now] : []).OrderBy(static page => page.Path)] : site.Live,
            Sections = With(site.Sections, Existing(parents, site.Sections).Select(section => KeyValuePair.Create(section.Folder, section with { Pages = Swapped(section.Pages, edit) }))),
            Series = With(site.Series, Existing(KeysOf(now.Front.Series.Select(static series => series.Name.Value)), site.Series)
                .Select(series => KeyValuePair.Create(series.Key, series with { Parts = [.. series.Parts.Select(part => ReferenceEquals(part.Page, before) ? part with { Page = now } : part)] }))),
            Taxonomies = With(site.Taxonomies, now.Front.Terms.Where(terms => site.Taxonomies.ContainsKey(terms.Key))
                .Select(terms => KeyValuePair.Create(terms.Key, Swapped(site.Taxonomies[terms.Key], terms.Value, edit)))),
            Authors = With(site.Authors, Existing(TaxonomyAssembly.AuthorsOf(site.Config, now).Distinct(StringComparer.Ordinal), site.Authors)
                .Select(author => KeyValuePair.Create(author.Config.Id, author with { Pages = Swapped(author.Pages, edit) }))),
            Backlinks = With(site.Backlinks, now.Links.Select(static link => link.Page).OfType<SourcePath>().Distinct().Where(site.Backlinks.ContainsKey)
                .Select(target => KeyValuePair.Create(target, Swapped(site.Backlinks[target], edit)))),
        };
    }

    private static Taxonomy Swapped(Taxonomy taxonomy, ImmutableArray<Located<string>> terms, PageEdit edit) => taxonomy with
    {
        Terms = With(taxonomy.Terms, Existing(terms.Select(term => taxonomy.Config.KeyOf(term.Value)).Distinct(StringComparer.Ordinal), taxonomy.Terms)
            .Select(term => KeyValuePair.Create(term.Key, term with { Pages = Swapped(term.Pages, edit) }))),
    };

    private static IEnumerable<string> KeysOf(IEnumerable<string> names) => names.Select(static name => Slug.Of(name)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<TValue> Existing<TKey, TValue>(IEnumerable<TKey> keys, IReadOnlyDictionary<TKey, TValue> all) where TValue : class =>
        keys.Select(key => all.TryGetValue(key, out var value) ? value : null).OfType<TValue>();

    private static IReadOnlyDictionary<TKey, TValue> With<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> before, IEnumerable<KeyValuePair<TKey, TValue>> changes) where TKey : notnull
    {
        var changed = changes.ToList();
        if (changed.Count == 0) return before;
        var all = new Dictionary<TKey, TValue>((Dictionary<TKey, TValue>)before);
        foreach (var (key, value) in changed) all[key] = value;
        return all;
    }

    /// <summary>The very array when the page is not in it.</summary>
    private static ImmutableArray<Page> Swapped(ImmutableArray<Page> pages, PageEdit edit)
    {
        for (var index = 0; index < pages.Length; index++)
        {
            if (ReferenceEquals(pages[index], edit.Before)) return pages.SetItem(index, edit.Now);
        }
        return pages;
    }
}
