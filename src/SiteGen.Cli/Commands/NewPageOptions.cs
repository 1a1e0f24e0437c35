using System.CommandLine;
using System.Globalization;
using SiteGen.Cli.Scaffolding;

namespace SiteGen.Cli.Commands;

/// <summary>What can be said about a new page; each kind takes some of it.</summary>
public sealed class NewPageOptions
{
    public Argument<string> Name { get; } = new("NAME")
    {
        Description = "The title; the file is named after it.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = static _ => "",
    };

    public Option<string> Root { get; } = SiteOptions.Root();

    public Option<string?> Title { get; } = new("--title")
    {
        Description = "The title, when the file is to be named differently.",
        HelpName = "TEXT",
    };

    public Option<string?> Section { get; } = new("--section")
    {
        Description = "The folder under 'content' to put it in.",
        HelpName = "DIR",
    };

    public Option<DateOnly?> Date { get; } = new("--date")
    {
        Description = "Its date, instead of today.",
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
        Description = "The series, by name or by the last part of its address; not needed when the site has only one.",
        HelpName = "NAME",
    };

    public Option<bool> StartsSeries { get; } = new("--new-series")
    {
        Description = "Start a new series, even if another has a similar name.",
    };

    public Option<int?> Part { get; } = new("--part")
    {
        Description = "Its number, instead of the next one.",
        HelpName = "N",
        CustomParser = static result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                && part is >= 1 and <= 9999)
                return part;
            result.AddError($"'{result.Tokens[0].Value}' is not the number of a part: write a whole number from 1 to "
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
