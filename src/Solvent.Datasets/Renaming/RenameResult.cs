namespace Solvent.Datasets;

/// <summary>What a renaming did.</summary>
/// <param name="From">The old name, which still finds the dataset until another one takes it.</param>
/// <param name="To">The new name.</param>
/// <param name="Versions">The versions under their new names, newest first.</param>
public sealed record RenameResult(string From, string To, IReadOnlyList<DatasetVersion> Versions);
