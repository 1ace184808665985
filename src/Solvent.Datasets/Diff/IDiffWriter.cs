namespace Solvent.Datasets;

/// <summary>Receives the rows that differ, one after another.</summary>
internal interface IDiffWriter
{
    void Start(DatasetDiff diff);

    void Write(DiffRow row);

    void End();
}
