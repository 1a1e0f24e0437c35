using System.CommandLine;
using System.Globalization;
using SiteGen.Cli.Scaffolding;

namespace SiteGen.Cli.Commands;

/// <summary>The options that describe a new page; each kind accepts some of them.</summary>
public sealed class NewPageOptions
{
    public Argument<string> Name { get; } = new("NAME")
    {
        Description = "Title of the page; its file is named after it.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = static _ => "",
    };

    public Option<string> Root { get; } = SiteOptions.Root();

    public Option<string?> Title { get; } = new("--title")
    {
        Description = "Title of the page; NAME then only names its file.",
        HelpName = "TEXT",
    };

    public Option<string?> Section { get; } = new("--section")
    {
        Description = "Folder under 'content' to create the page in.",
        HelpName = "DIR",
    };

    public Option<DateOnly?> Date { get; } = new("--date")
    {
        Description = "Date of the page. Default: today.",
        HelpName = "YYYY-MM-DD",
        CustomParser = static result =>
        {
            if (DateOnly.TryParseExact(
                result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && date.Year is >= 1000 and <= 9998)
                return date;
            result.AddError($"'{result.Tokens[0].Value}' is not a date. Write it as 2026-01-31.");
            return null;
        },
    };

    public Option<string?> Series { get; } = new("--series")
    {
        Description = "Series, by name or by the last part of its address. Optional if the site has only one.",
        HelpName = "NAME",
    };

    public Option<bool> StartsSeries { get; } = new("--new-series")
    {
        Description = "Start a new series, even if another has a similar name.",
    };

    public Option<int?> Part { get; } = new("--part")
    {
        Description = "Number of the part. Default: the next one.",
        HelpName = "N",
        CustomParser = static result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                && part is >= 1 and <= 9999)
                return part;
            result.AddError($"'{result.Tokens[0].Value}' is not a valid part number. Write a whole number from 1 to "
                + $"9999.");
            return null;
        },
    };

    public NewPageRequest Read(ParseResult parsed, NewPageKind kind) => new(kind, parsed.GetValue(Name)!.Trim())
    {
        Title = parsed.GetValue(Title),
        Section = parsed.GetValue(Section),
        Date = parsed.GetValue(Date),
        Series = parsed.GetValue(Series),
        Part = parsed.GetValue(Part),
        StartsSeries = parsed.GetValue(StartsSeries),
    };
}
