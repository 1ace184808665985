using System.Reflection.Metadata;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>A cell as the metadata of a layer mentions it.</summary>
internal sealed class CellCopy
{
    public CellCopy(CellImage image, MetadataTarget target)
    {
        Image = image;
        Metadata = new MetadataCopy(image.Reader, target);
        Attributes = new AttributeCopy(Metadata, image);
    }

    public CellImage Image { get; }

    public MetadataCopy Metadata { get; }

    public AttributeCopy Attributes { get; }

    /// <summary>The class that holds all that the cell declares.</summary>
    public EntityHandle Class => Metadata.Type(Image.ClassHandle);
}
