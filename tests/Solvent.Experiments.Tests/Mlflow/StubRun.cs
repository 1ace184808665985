namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>A run in the stub.</summary>
internal sealed class StubRun(string id, string experiment, string name, long start, string artifactUri)
{
    public string Id { get; } = id;

    public string Experiment { get; } = experiment;

    public string Name { get; set; } = name;

    public long Start { get; } = start;

    public long? End { get; set; }

    public string Status { get; set; } = "RUNNING";

    public bool Deleted { get; set; }

    public string ArtifactUri { get; } = artifactUri;

    public SortedDictionary<string, string> Params { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public List<StubPoint> Points { get; } = [];

    public List<StubInput> Inputs { get; } = [];

    public SortedDictionary<string, byte[]> Artifacts { get; } = new(StringComparer.Ordinal);
}
