namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>When a function that is passed to a call runs.</summary>
internal enum CallbackKind
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>For one element after the other.</summary>
    Element,

    /// <summary>On several threads at a time.</summary>
    Threads,

    /// <summary>Once, on another thread.</summary>
    Background,

    /// <summary>For each request of a web service, of which many are served at a time.</summary>
    Request,

    /// <summary>Once, to make what all requests get.</summary>
    Singleton,

    /// <summary>To make what one request gets.</summary>
    PerRequest,
}
