namespace SiteGen.Documents;

/// <summary>The language of front matter.</summary>
internal enum HeadLanguage
{
    Yaml,
    Toml,
    Json,
}

/// <summary>The span of front matter in a text.</summary>
/// <param name="Opening">The start, including the line above the fields if there is one.</param>
/// <param name="Start">The start of the fields.</param>
/// <param name="End">The end of the fields; less than <paramref name="Start"/> when nothing closes them.</param>
/// <param name="BodyStart">The start of the text below.</param>
internal readonly record struct Head(HeadLanguage Language, int Opening, int Start, int End, int BodyStart)
{
    /// <summary>The unusual opening in place of '---'; null for a usual one.</summary>
    public UnusualFence? Unusual { get; init; }

    /// <summary>The line that should close the fields.</summary>
    public string Fence { get; init; } = "---";

    public bool IsClosed => End >= Start;
}

/// <summary>An opening of front matter that other programs treat as text.</summary>
internal enum UnusualFence
{
    /// <summary>The fields begin without a line above them.</summary>
    None,

    /// <summary>Four dashes or more.</summary>
    Long,
}
