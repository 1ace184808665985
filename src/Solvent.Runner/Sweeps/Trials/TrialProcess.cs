using System.Globalization;
using System.Text.Json;

namespace Solvent.Runner.Sweeps;

/// <summary>A trial that runs in a process of its own.</summary>
internal sealed class TrialProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SolventProcess _process;
    private readonly string _folder;

    private TrialProcess(int number, IReadOnlyDictionary<string, string> values, SolventProcess process, string folder, CancellationToken cancellationToken)
    {
        (Number, Values, _process, _folder) = (number, values, process, folder);
        Outcome = process.WaitAsync(Patience, cancellationToken);
    }

    public int Number { get; }

    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Its end.</summary>
    public Task<ProcessOutcome> Outcome { get; }

    /// <summary>Whether it was asked to stop.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Starts a trial; its executed notebook is kept by its run.</summary>
    public static async Task<TrialProcess> StartAsync(
        IReadOnlyList<string> command, string notebook, string experiment, string sweep, int number, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("solvent-trial-").FullName;
        var name = number.ToString(CultureInfo.InvariantCulture);
        var request = Path.Combine(folder, "request.json");
        await new RunRequest
        {
            Parameters = values,
            Output = Path.Combine(folder, Path.GetFileNameWithoutExtension(notebook) + ".executed.ipynb"),
            FollowsInput = true,
            Recording = new RunRecording
            {
                Experiment = experiment,
                Name = $"trial {name}",
                Parent = sweep,
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [SweepTags.Trial] = name, [SweepTags.Values] = JsonSerializer.Serialize(values) },
            },
        }.WriteAsync(request, CancellationToken.None);
        return new TrialProcess(number, values, SolventProcess.Run(command, notebook, request), folder, cancellationToken);
    }

    /// <summary>Asks the trial to stop by a rule.</summary>
    public void Stop(string rule)
    {
        IsStopping = true;
        _process.Stop(rule);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // It is in the folder for temporary files, which others empty.
        }
    }
}
