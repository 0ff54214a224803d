/** Style sheets that the build bundles into `webview.css`. */
declare module '*.css';
