using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift.Watching;

/// <summary><c>drift watch</c>.</summary>
internal sealed class DriftWatchCommand : SolventCommand
{
    private readonly Argument<string> _reference = new("reference") { Description = $"What the data used to be: {DriftInputs.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Argument<string> _current = new("current") { Description = "What is watched: a file, or a dataset such as taxi, of which the newest version is meant.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string?> _every = new("--every") { Description = "The time between two checks: 30s, 5m, 1h, 1d.", HelpName = "interval" };
    private readonly Option<bool> _onVersion = new("--on-version") { Description = "Check when the dataset gets a version; the default for a dataset." };
    private readonly Option<bool> _onChange = new("--on-change") { Description = "Check when the file has changed; the default for a file." };
    private readonly Option<bool> _once = new("--once") { Description = "Check once and end, as for cron." };
    private readonly Option<string[]> _webhook = new("--webhook") { Description = "An address that gets the verdict as JSON.", HelpName = "url" };
    private readonly Option<string[]> _exec = new("--exec") { Description = "A command of the shell that gets the verdict as JSON on its input, and as SOLVENT_VERDICT.", HelpName = "command" };
    private readonly Option<bool> _always = new("--always") { Description = "Tell every check, not only a verdict that has changed." };
    private readonly Option<string?> _state = new("--state") { Description = "The file that keeps what was told last; by default one of the project.", HelpName = "file", CompletionSources = { WordSources.Files } };
    private readonly ComparisonOptions _comparison = new();
    private readonly StatisticsOptions _statistics = new();
    private readonly FailOnOption _failOn = new();

    public DriftWatchCommand()
        : base("watch", "Check for drift again and again, and tell a webhook or a command when the verdict changes.")
    {
        Add(_reference);
        Add(_current);
        Add(_every);
        Add(_onVersion);
        Add(_onChange);
        Add(_once);
        Add(_webhook);
        Add(_exec);
        Add(_always);
        Add(_state);
        _comparison.AddTo(this);
        _statistics.AddTo(this);
        _failOn.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift watch views@v1 views --webhook https://example.org/hooks/drift",
        "drift watch january.csv today.csv --every 1h --exec \"notify-send drift\"",
        "drift watch january.csv today.csv --once --fail-on drift",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var failures = _failOn.Read(arguments);
        var isOnce = arguments.GetValue(_once);
        var (reference, current) = (new WatchedSource(arguments.GetRequiredValue(_reference), host), new WatchedSource(arguments.GetRequiredValue(_current), host));
        TimeSpan? every = arguments.GetValue(_every) is { } interval ? Interval.Parse(interval, _every.Name) : null;
        var isOnChange = !isOnce && LooksForChanges(arguments, current, every);
        var webhooks = (arguments.GetValue(_webhook) ?? []).Select(address => new WebhookReceiver(address)).ToList();
        try
        {
            var options = new WatchOptions
            {
                Every = every,
                Fingerprint = isOnChange ? () => $"{reference.Fingerprint()}|{current.Fingerprint()}" : null,
                Always = arguments.GetValue(_always),
                StateFile = arguments.GetValue(_state) is { } file ? host.FullPath(file) : StateFile(arguments, host),
                Receivers = [.. webhooks, .. (arguments.GetValue(_exec) ?? []).Select(command => new CommandReceiver(command, host.WorkingDirectory, host.OnLine))],
            };
            var before = new KeptReference(reference, _statistics.NeedsValues(arguments), host);
            DriftReport? report = null;
            var watch = new DriftWatch(async token => report = await CompareAsync(await before.OpenAsync(token), arguments, host, token), options);
            var log = new WatchLog(host.OnLine);
            var title = $"Watch of {current.Word} against {reference.Word}";
            if (!isOnce)
            {
                // A reference that is not there is a mistake of whoever starts the watch; what is watched may come later.
                await before.OpenAsync(cancellationToken);
                await watch.RunAsync(log.Add, cancellationToken);
                return log.View(title);
            }

            var check = await watch.CheckAsync(cancellationToken);
            log.Add(check);
            var view = log.View(title);
            return report is not null ? FailOnOption.Apply(view, [report], failures) : view with { Failure = Failure(check.Notice.Error!) };
        }
        finally
        {
            webhooks.ForEach(webhook => webhook.Dispose());
        }
    }

    private async Task<DriftReport> CompareAsync(DriftInput before, ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var word = arguments.GetRequiredValue(_current);
        using var now = _statistics.NeedsValues(arguments) is { } option
            ? await DriftInputs.ValuesAsync(word, option, host, cancellationToken)
            : await DriftInputs.CurrentAsync(word, before, host, cancellationToken);
        var options = _statistics.Read(arguments, _comparison.Read(arguments, host, before.Columns.Union(now.Columns, StringComparer.Ordinal)));
        var report = DriftInput.Compare(before, now, options, cancellationToken);
        return _statistics.NeedsValues(arguments) is null ? report : _statistics.AddPeer(arguments, report, before.Table!, now.Table!);
    }

    private bool LooksForChanges(ParseResult arguments, WatchedSource current, TimeSpan? every)
    {
        var asked = arguments.GetValue(_onVersion) || arguments.GetValue(_onChange);
        if (arguments.GetValue(_onVersion) && current.IsFile) throw Wrong($"'{current.Word}' is a file, and has no versions.", "Write --on-change, or name a dataset.");
        if (arguments.GetValue(_onChange) && !current.IsFile) throw Wrong($"'{current.Word}' is no file.", "Write --on-version for a dataset.");
        if (current.IsFixed && (asked || every is null)) throw Wrong($"'{current.Word}' is one version, which never changes.", $"Name the dataset alone, such as {current.Word[..current.Word.LastIndexOf('@')]}.");
        return asked || every is null;
    }

    private string StateFile(ParseResult arguments, CommandHost host) => WatchStateFile.For(
        host,
        [arguments.GetRequiredValue(_reference), arguments.GetRequiredValue(_current), .. arguments.GetValue(_webhook) ?? [], .. arguments.GetValue(_exec) ?? []]);

    private static SolventException Failure(WatchError error) => new(error.Code, error.Message) { Hint = error.Hint };

    private static SolventException Wrong(string message, string hint) => new("invalid-value", message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
