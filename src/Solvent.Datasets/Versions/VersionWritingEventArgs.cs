namespace Solvent.Datasets;

/// <summary>A commit is about to make a version: who listens says what it knows about where the data comes from.</summary>
/// <param name="root">The folder that holds the store.</param>
public sealed class VersionWritingEventArgs(string root) : EventArgs
{
    private readonly List<VersionInput> _inputs = [];

    /// <summary>The folder that holds the store of the version.</summary>
    public string Root { get; } = root;

    /// <summary>Path of the notebook that commits.</summary>
    public string? Notebook { get; set; }

    /// <summary>The 0-based position of the cell that commits.</summary>
    public int? Cell { get; set; }

    /// <summary>The code of the cell that commits.</summary>
    public string? Code { get; set; }

    /// <summary>The identifier of the run that commits.</summary>
    public string? Run { get; set; }

    internal IReadOnlyList<VersionInput> Inputs => _inputs;

    /// <summary>Adds a version that the data was made from, once.</summary>
    public void AddInput(VersionInput input)
    {
        if (!_inputs.Contains(input)) _inputs.Add(input);
    }
}
