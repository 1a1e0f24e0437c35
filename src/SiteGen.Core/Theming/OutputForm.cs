namespace SiteGen.Theming;

/// <summary>What a run of a template writes; a function that can say a thing in both forms looks which one is wanted.</summary>
public enum OutputForm
{
    Html,

    /// <summary>For attributes, titles and other programs: no markup, nothing escaped.</summary>
    PlainText,
}
