namespace Solvent.Datasets;

/// <summary>How the bytes of an object are kept in a pack. The numbers are part of the format.</summary>
internal enum ObjectForm : byte
{
    /// <summary>As they are.</summary>
    Raw = 0,

    /// <summary>One zstd frame.</summary>
    Zstd = 1,

    /// <summary>A list of the objects that make up the content one after the other (<see cref="ChunkList"/>).</summary>
    Chunks = 2,

    /// <summary>What to change in the rows of the base (<see cref="RowDelta"/>).</summary>
    Rows = 3,
}
