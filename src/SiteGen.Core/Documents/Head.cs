namespace SiteGen.Documents;

/// <summary>The language that front matter is written in.</summary>
internal enum HeadLanguage
{
    Yaml,
    Toml,
    Json,
}

/// <summary>The stretch of a text that is front matter.</summary>
/// <param name="Opening">Where it begins, with the line above the fields if there is one.</param>
/// <param name="Start">Of the fields themselves.</param>
/// <param name="End">Behind the fields; before their <paramref name="Start"/> when nothing closes them.</param>
/// <param name="BodyStart">Of the text below.</param>
internal readonly record struct Head(HeadLanguage Language, int Opening, int Start, int End, int BodyStart)
{
    /// <summary>What was written in place of the usual '---'; null where nothing is unusual.</summary>
    public UnusualFence? Unusual { get; init; }

    /// <summary>The line that should close the fields.</summary>
    public string Fence { get; init; } = "---";

    public bool IsClosed => End >= Start;
}

/// <summary>A beginning of front matter that other programs take for text.</summary>
internal enum UnusualFence
{
    /// <summary>The fields begin without a line above them.</summary>
    None,

    /// <summary>Four dashes or more.</summary>
    Long,
}
