namespace Solvent.Drift;

/// <summary>The direction of the changes that <see cref="PageHinkley"/> tells of.</summary>
public enum PageHinkleyMode
{
    /// <summary>A mean that falls.</summary>
    Down = -1,

    /// <summary>A mean that falls or rises.</summary>
    Both = 0,

    /// <summary>A mean that rises.</summary>
    Up = 1,
}
