using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift.Watching;

/// <summary>Tells the terminal of every check, and sums them up at the end.</summary>
internal sealed class WatchLog(Action<string>? onLine)
{
    private const int MostProblems = 20;
    private readonly List<string> _problems = [];
    private int _checks;
    private int _news;
    private int _failed;
    private WatchNotice? _last;

    public void Add(WatchCheck check)
    {
        _checks++;
        _last = check.Notice;
        if (check.IsNews) _news++;
        if (check.Notice.Error is not null) _failed++;
        onLine?.Invoke($"{ViewFormat.Moment(check.Notice.Time)}  {check.Notice.Verdict}  {check.Notice.Text}{(check.IsTold ? "  (told)" : check.IsNews ? "" : "  (no news)")}");
        foreach (var problem in check.Problems)
        {
            onLine?.Invoke($"warning: {problem.Message}");
            if (_problems.Count < MostProblems) _problems.Add(problem.Message);
        }
    }

    public ResultView View(string title)
    {
        var blocks = new List<ViewBlock>();
        if (_last is { Report: { } report }) blocks.Add(new VerdictBlock(DriftWords.Label(report.Verdict), DriftWords.Tone(report.Verdict), _last.Text));
        else if (_last is not null) blocks.Add(new VerdictBlock("failed", ViewTone.Warning, _last.Text));
        var facts = new List<Fact> { new("checks", ViewFormat.Count(_checks)), new("news", ViewFormat.Count(_news)) };
        if (_failed > 0) facts.Add(new("failed", new ViewCell(ViewFormat.Count(_failed), ViewTone.Warning)));
        if (_problems.Count > 0) facts.Add(new("not delivered", new ViewCell(_problems[^1], ViewTone.Warning)));
        blocks.Add(new FactsBlock(facts));
        return new ResultView(title, blocks, new WatchPayload(_checks, _news, _failed, _problems, _last));
    }
}
