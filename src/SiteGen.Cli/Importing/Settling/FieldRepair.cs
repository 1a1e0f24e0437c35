using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Settling;

/// <summary>Mends the front matter of a new page where a build reports errors.</summary>
/// <param name="terms">Returns the spelling of a term that the site uses first.</param>
internal sealed class FieldRepair(Func<string, string, string> terms, ICollection<ImportNote> notes)
{
    private static readonly string[] NoTerms = ["title", "description", "authors", "image"];

    /// <param name="places">The places of the errors in the new page.</param>
    /// <param name="page">The page in the other site, for the report.</param>
    /// <returns>The same text if no place is that of a value.</returns>
    public string Mended(WrittenFile file, IReadOnlySet<SourceLocation> places, SourcePath page)
    {
        var split = FrontMatterSplit.Read(file.Text, file.Path);
        if (split.Fields is not { } fields) return file.Text;
        var draft = new FieldDraft(notes);
        var hasChanged = false;
        foreach (var field in fields.Entries)
        {
            var isWrong = Places(field).Any(places.Contains);
            hasChanged |= isWrong;
            if (field is { Key: "extra", Value: YamlMapping extra })
                foreach (var own in extra.Entries) draft.KeepQuietly(own);
            else if (!isWrong) draft.Set(field.Key, field.Value);
            else Mend(field, places, page, draft);
        }
        return hasChanged ? $"---\n{YamlWriter.Of(draft.Entries)}---\n{split.Body}" : file.Text;
    }

    private void Mend(YamlEntry field, IReadOnlySet<SourceLocation> places, SourcePath page, FieldDraft draft)
    {
        var at = new SourceLocation(page, 1, 1);
        if (field.Key == "aliases")
        {
            var kept = ((field.Value as YamlSequence)?.Items ?? []).Where(item => !places.Contains(item.Location))
                .ToList();
            notes.Add(new ImportNote(Outcome.Left, "a former address that another page has", at));
            if (kept.Count > 0) draft.Set(field.Key, YamlWriter.List(kept));
        }
        else if (field.Value is YamlSequence list && !NoTerms.Contains(field.Key))
        {
            notes.Add(new ImportNote(Outcome.Converted, "a term in another spelling", at));
            draft.Set(field.Key, YamlWriter.Texts(FieldDraft.TextsOf(list).Select(term => terms(field.Key, term))
                .Distinct()));
        }
        else draft.Keep(field with { KeyLocation = at });
    }

    /// <summary>Spells the terms of some fields as the site does first.</summary>
    public static string Respelled(WrittenFile file, IReadOnlySet<string> names, Func<string, string, string> terms)
    {
        var split = FrontMatterSplit.Read(file.Text, file.Path);
        if (split.Fields is not { } fields || !fields.Entries.Any(field => names.Contains(field.Key))) return file.Text;
        var entries = fields.Entries.Select(field => names.Contains(field.Key) ? field with
        {
            Value = YamlWriter.Texts(FieldDraft.TextsOf(field.Value).Select(term => terms(field.Key, term)).Distinct()),
        } : field);
        return $"---\n{YamlWriter.Of(entries)}---\n{split.Body}";
    }

    /// <summary>Returns the names of the lists of terms with errors.</summary>
    public static IEnumerable<string> TermsWith(IReadOnlySet<SourceLocation> places, WrittenFile file) =>
        (FrontMatterSplit.Read(file.Text, file.Path).Fields?.Entries ?? [])
            .Where(field => field.Value is YamlSequence && field.Key != "aliases" && !NoTerms.Contains(field.Key)
                && Places(field).Any(places.Contains)).Select(static field => field.Key);

    private static IEnumerable<SourceLocation> Places(YamlEntry field) => field.Value switch
    {
        YamlSequence list => list.Items.Select(static item => item.Location).Append(field.Value.Location)
            .Append(field.KeyLocation),
        _ => [field.Value.Location, field.KeyLocation],
    };

    /// <summary>Returns the first spelling of each term of a site, by field and slug.</summary>
    public static Func<string, string, string> SpellingsOf(IEnumerable<WrittenFile> pages)
    {
        var first = new Dictionary<(string Field, string Slug), string>();
        foreach (var page in pages)
        {
            foreach (var field in FrontMatterSplit.Read(page.Text, page.Path).Fields?.Entries ?? [])
            {
                foreach (var term in FieldDraft.TextsOf(field.Value as YamlSequence))
                    first.TryAdd((field.Key, Slug.Of(term)), term);
            }
        }
        return (field, term) => first.GetValueOrDefault((field, Slug.Of(term)), term);
    }
}
