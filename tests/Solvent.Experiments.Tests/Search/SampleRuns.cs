using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Search;

/// <summary>A project with five runs, each with a letter as its label.</summary>
public class SampleRuns : ProjectFixture
{
    private readonly Lazy<ExperimentStore> _recorded;

    public SampleRuns()
        : this(server: null)
    {
    }

    protected SampleRuns(PostgresServer? server)
        : base(server)
        => _recorded = new Lazy<ExperimentStore>(() =>
        {
            Record(base.Store);
            return base.Store;
        });

    public new ExperimentStore Store => _recorded.Value;

    /// <summary>The labels of runs, in their order.</summary>
    internal static string Labels(IEnumerable<RunRecord> runs) => string.Join(' ', runs.Select(run => run.Tags["label"]));

    internal static Dictionary<string, string> Label(string label) => new(StringComparer.Ordinal) { ["label"] = label };

    internal static void Record(ExperimentStore store)
    {
        Add(store, "a", seed: null, run =>
        {
            run.Log("auc", 0.8);
            run.Log("twice", 1);
            run.Param("twice", 1);
            run.Param("trees", 100);
            run.Tag("who", "Daisy");
            run.Tag("note", "50 of 100%");
        });
        Add(store, "b", seed: 7, run =>
        {
            run.Log("auc", 0.9);
            run.Log("loss", double.PositiveInfinity);
            run.Param("trees", 200);
            run.Tag("who", "Sam");
            run.Tag("note", "100 pieces");
        });
        Add(store, "the ÄPFEL run", seed: null, run =>
        {
            run.Log("auc", 0.95);
            run.Param("trees", 300.0);
            run.Param("flag", true);
            run.Tag("who", "Daisy");
        }, "c");
        var failed = store.Start("flights", new RunOptions { Tags = Label("d") });
        failed.Log("auc", double.NaN);
        failed.Param("trees", "many");
        failed.Fail(new InvalidOperationException("no label column"));
        var open = store.Start("other", new RunOptions { Tags = Label("e") });
        open.Log("sélect", 2);
        open.Log("from", 2);
    }

    private static void Add(ExperimentStore store, string name, int? seed, Action<Run> log, string? label = null)
    {
        using var run = store.Start("flights", new RunOptions { Name = name, Seed = seed, Tags = Label(label ?? name) });
        log(run);
    }
}
