namespace Solvent.Datasets;

/// <summary>A decoded delta whose failures name the object that holds it; those of its base name the base.</summary>
internal sealed class DeltaStream(Stream decoded, Func<InvalidDataException, DamagedObjectException> blame) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return decoded.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw blame(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) decoded.Dispose();
        base.Dispose(disposing);
    }
}
