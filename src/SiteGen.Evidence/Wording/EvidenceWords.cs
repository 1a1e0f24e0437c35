using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Wording;

/// <summary>All words about measurements that readers see, in one language.</summary>
public sealed class EvidenceWords
{
    private readonly Func<DateTimeOffset, string> _date;

    public EvidenceWords(WordSource from)
    {
        Numbers = from.Numbers;
        ListSeparator = from.ListSeparator;
        _date = from.Date;
        Phrases = new PhraseWords(from);
        Values = new ValueWords(from);
        Reasons = new ReasonWords(from);
        Rules = new RuleWords(from);
        Verdicts = new VerdictWords(from);
        Panel = new PanelWords(from);
        Families = new FamilyWords(from);
        Facts = new FactWords(from);
        Levels = new LevelTexts(from);
        Charts = new ChartWords(from);
        Probes = new ProbeWords(from);
        Sessions = new SessionWords(from);
        ClaimPages = new ClaimPageWords(from);
    }

    /// <summary>The words for files and the terminal, independent of the site's language.</summary>
    public static EvidenceWords English { get; } = new(WordSource.English());

    public static (EvidenceWords Words, ImmutableArray<Diagnostic> Problems) Of(Texts texts)
    {
        var source = WordSource.Of(texts);
        var words = new EvidenceWords(source);
        return (words, [.. source.Problems]);
    }

    public NumberForm Numbers { get; }

    public string ListSeparator { get; }

    public PhraseWords Phrases { get; }

    public ValueWords Values { get; }

    public ReasonWords Reasons { get; }

    public RuleWords Rules { get; }

    public VerdictWords Verdicts { get; }

    public PanelWords Panel { get; }

    public FamilyWords Families { get; }

    public FactWords Facts { get; }

    public LevelTexts Levels { get; }

    public ChartWords Charts { get; }

    public ProbeWords Probes { get; }

    public SessionWords Sessions { get; }

    public ClaimPageWords ClaimPages { get; }

    /// <summary>Formats a date in its own time zone.</summary>
    public string Date(DateTimeOffset time) => _date(time);
}
